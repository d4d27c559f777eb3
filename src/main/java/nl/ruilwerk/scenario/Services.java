package nl.ruilwerk.scenario;

import java.time.Clock;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.KeepingMargin;
import nl.ruilwerk.budget.PuttingCapsInForce;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.budget.WatchingMargin;
import nl.ruilwerk.career.AskingWhatIf;
import nl.ruilwerk.career.EndingChoice;
import nl.ruilwerk.career.RecordingEvent;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.enrolment.EndingParticipation;
import nl.ruilwerk.enrolment.ParticipantList;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.enrolment.SubmittingEnrolment;
import nl.ruilwerk.enrolment.WithdrawingEnrolment;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.AddingPerson;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.leave.ReadingLeaveChanges;
import nl.ruilwerk.leave.TellingLeaveChanges;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.ReadingBatch;
import nl.ruilwerk.payroll.RevisingAmounts;
import nl.ruilwerk.regulation.WatchingRegulations;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.request.RestrictingGoal;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.scheme.AmendingScheme;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.StatingActualSource;
import nl.ruilwerk.time.StillTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The use cases that a story is played with: the same ones that the screens call. */
@Component
@ConditionalOnProperty("ruilwerk.time.still")
record Services(Clock clock, StillTime time, DueWork dueWork, EndingChoice endingChoice, RunningChoices runningChoices, AskingWhatIf askingWhatIf, RecordingEvent recordingEvent, StatingActualSource stating, PersonnelDesk personnel, Schemes schemes, AmendingScheme amending, AddingEmployer addingEmployer, AddingPerson addingPerson,
        GrantingRole grantingRole, EmployersOfStory employers, People people, PuttingCapsInForce puttingCapsInForce, WatchingRegulations regulations, CapLedger caps, SourceLedger sources,
        PastGrants pastGrants, RecordingParticipation recordingParticipation, Participations participations, SubmittingEnrolment submittingEnrolment,
        WithdrawingEnrolment withdrawingEnrolment, EndingParticipation endingParticipation, JudgingRequest judging, SubmittingRequest submitting,
        WithdrawingRequest withdrawing, RestrictingGoal restricting, ExecutionRequests requests, StoringDocument storing, TaskList tasks,
        AnsweringTask answering, FormCatalog forms, Addenda addenda, ClosingPayMonth closing, RevisingAmounts revising, ReadingBatch reading, AnsweringPayroll answeringPayroll,
        WaitingLine waitingLine, TellingLeaveChanges tellingLeave, ReadingLeaveChanges readingLeave, KeepingMargin keepingMargin, WatchingMargin watchingMargin, ParticipantList participants, Inbox inbox) {}
