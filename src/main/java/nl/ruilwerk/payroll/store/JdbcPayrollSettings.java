package nl.ruilwerk.payroll.store;

import java.util.Map;
import java.util.TreeMap;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.payroll.ComponentCodes;
import nl.ruilwerk.payroll.FileFormat;
import nl.ruilwerk.payroll.PayrollSettings;
import nl.ruilwerk.scheme.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayrollSettings implements PayrollSettings, ComponentCodes {

    private final JdbcClient jdbc;

    JdbcPayrollSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FileFormat format(EmployerId employer, boolean countsHours) {
        return jdbc.sql("select separator, decimal_sign, header, coalesce(hours, :counts) as hours from payroll_setting where employer_id = :employer")
                .param("employer", employer.value()).param("counts", countsHours)
                .query((row, number) -> new FileFormat(row.getString("separator").charAt(0),
                        row.getString("decimal_sign").charAt(0), row.getBoolean("header"), row.getBoolean("hours")))
                .optional().orElse(FileFormat.DUTCH.withHours(countsHours));
    }

    @Override
    public void set(EmployerId employer, FileFormat format) {
        jdbc.sql("""
                insert into payroll_setting (employer_id, separator, decimal_sign, header, hours) values (:employer, :separator, :decimal, :header, :hours)
                on conflict (employer_id) do update
                    set separator = excluded.separator, decimal_sign = excluded.decimal_sign, header = excluded.header, hours = excluded.hours
                """)
                .param("employer", employer.value()).param("separator", String.valueOf(format.separator()))
                .param("decimal", String.valueOf(format.decimalSign())).param("header", format.header())
                .param("hours", format.hours()).update();
    }

    @Override
    public String code(EmployerId employer, Edition edition, String component) {
        return jdbc.sql("select code from component_code where employer_id = :employer and component = :component")
                .param("employer", employer.value()).param("component", component).query(String.class).optional()
                .orElseGet(() -> edition.payroll().component(component).proposedCode());
    }

    @Override
    public Map<String, String> of(EmployerId employer) {
        Map<String, String> codes = new TreeMap<>();
        jdbc.sql("select component, code from component_code where employer_id = :employer").param("employer", employer.value())
                .query((row, number) -> codes.put(row.getString("component"), row.getString("code"))).list();
        return codes;
    }

    @Override
    public void set(EmployerId employer, String component, String code) {
        jdbc.sql("""
                insert into component_code (employer_id, component, code) values (:employer, :component, :code)
                on conflict (employer_id, component) do update set code = excluded.code
                """)
                .param("employer", employer.value()).param("component", component).param("code", code).update();
    }
}
