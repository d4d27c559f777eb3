package nl.ruilwerk.document.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.document.CheckedDocuments;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.document.DocumentsInMemory;
import nl.ruilwerk.document.SampleFiles;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.spi.DocumentAccess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DocumentDownloadTest {

    private final EmployerId school = new EmployerId(UUID.randomUUID());
    private final Actor fatima = actor(school);
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final byte[] photo = SampleFiles.jpeg(40, 30);
    private final StoredDocument receipt = documents.add(
            CheckedDocuments.jpeg(school, fatima.person(), "bon “fiets” één.jpg", photo), java.time.Instant.EPOCH);

    private static Actor actor(EmployerId employer) {
        return new Actor(employer, new PersonId(UUID.randomUUID()), "Fatima", Set.of(), "demo");
    }

    private static MockMvc download(DocumentsInMemory documents, Actor actor, DocumentAccess... doors) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (int door = 0; door < doors.length; door++) {
            beans.registerSingleton("door" + door, doors[door]);
        }
        CurrentActor current = new CurrentActor() {
            @Override
            public Actor get() {
                return find().orElseThrow();
            }

            @Override
            public Optional<Actor> find() {
                return Optional.ofNullable(actor);
            }
        };
        return MockMvcBuilders.standaloneSetup(new DocumentDownload(documents, beans.getBeanProvider(DocumentAccess.class), current)).build();
    }

    private static final DocumentAccess OWN = (actor, document) -> document.owner().equals(actor.person());
    private static final DocumentAccess NOTHING = (actor, document) -> false;

    private String original() {
        return "/" + DocumentLinks.original(receipt.id());
    }

    private String preview(int page) {
        return "/" + DocumentLinks.preview(receipt.id(), page);
    }

    @Test
    void offersTheOriginalForSavingAndNeverForShowing() throws Exception {
        MockHttpServletResponse answer = download(documents, fatima, NOTHING, OWN).perform(get(original()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(photo))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "private, no-store"))
                .andReturn().getResponse();

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''bon%20%E2%80%9Cfiets%E2%80%9D%20%C3%A9%C3%A9n.jpg");
    }

    @Test
    void showsThePreviewThatWeDrew() throws Exception {
        byte[] drawn = documents.preview(receipt.id(), 1).orElseThrow().bytes();

        MockHttpServletResponse answer = download(documents, fatima, OWN).perform(get(preview(1)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(drawn))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andReturn().getResponse();

        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline;");
    }

    @Test
    void answersAsIfItWereNotThereToWhoMayNotSeeIt() throws Exception {
        MockHttpServletResponse missing = download(documents, fatima, OWN)
                .perform(get("/" + DocumentLinks.original(DocumentId.fresh()))).andReturn().getResponse();

        for (MockMvc stranger : new MockMvc[] {
                download(documents, actor(school), OWN),
                download(documents, fatima),
                download(documents, fatima, NOTHING),
                download(documents, null, OWN),
                download(documents, actor(new EmployerId(UUID.randomUUID())), (actor, document) -> true)}) {
            for (String address : new String[] {original(), preview(1)}) {
                MockHttpServletResponse answer = stranger.perform(get(address)).andReturn().getResponse();

                assertThat(answer.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
                assertThat(answer.getContentAsByteArray()).isEmpty();
                assertThat(answer.getHeaderNames()).containsExactlyInAnyOrderElementsOf(missing.getHeaderNames());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/x", "/documents/1-1-1-1-1", "/documents/x/preview/1", "{own}/preview/0", "{own}/preview/2", "{own}/preview/-1",
            "{own}/preview/99999999999", "{own}/preview/a"})
    void answersTheSameToAnAddressThatIsNotWellWritten(String address) throws Exception {
        download(documents, fatima, OWN).perform(get(address.replace("{own}", original()))).andExpect(status().isNotFound());
    }
}
