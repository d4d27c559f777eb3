package nl.ruilwerk.identity;

/** What somebody may be at an employer; what each role may do stands in {@code docs/security.md}. */
public enum Role {
    EMPLOYEE,
    MANAGER,
    HR,
    /** Holder of the employer's mandate: decides at the employer's discretion and signs for the employer (HS-A30). */
    EMPLOYER_SIGNER,
    PAYROLL,
    PROCESS_OWNER,
    AUDITOR,
    ADMINISTRATOR
}
