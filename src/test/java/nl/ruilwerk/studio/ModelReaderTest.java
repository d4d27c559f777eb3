package nl.ruilwerk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are broken, or made to harm whoever reads them. */
class ModelReaderTest {

    private static ModelFile read(String text) throws ModelReader.UnreadableModelException {
        return ModelReader.read("processes/test/x.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text, String said) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ModelReader.UnreadableModelException.class).hasMessageContaining(said);
    }

    @Test
    void readsElementsWithTheirLines() throws Exception {
        ModelFile file = read("<a>\n  <b id='one'\n     name='Twee  \n woorden'>tekst</b>\n</a>");

        ModelElement b = file.root().children().get(0);
        assertThat(b.line()).isEqualTo(4);
        assertThat(b.id()).contains("one");
        assertThat(b.label()).contains("Twee woorden");
        assertThat(b.text()).isEqualTo("tekst");
    }

    @Test
    void refusesADocumentTypeAndFetchesNothing() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            refuses("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "doctype");
            refuses("<!DOCTYPE a SYSTEM '" + address + "'><a/>", "doctype");
            refuses("<!DOCTYPE a [<!ENTITY % p SYSTEM '" + address + "'> %p;]><a/>", "doctype");
            refuses("<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;&lol;'>]><a>&lol2;</a>", "doctype");
            read("<a xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                    + "xsi:schemaLocation='x " + address + "'><xi:include href='" + address + "'/></a>");
            read("<?xml-stylesheet href='" + address + "'?><a/>");

            listening.setSoTimeout((int) Duration.ofMillis(200).toMillis());
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesWhatIsNoXmlWithItsLine() {
        assertThatThrownBy(() -> read("<a>\n<b></a>")).isInstanceOfSatisfying(ModelReader.UnreadableModelException.class, unreadable -> {
            ModelFaults faults = new ModelFaults();
            unreadable.addTo(faults, "processes/test/x.bpmn");
            assertThat(faults.all()).singleElement().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(2);
                assertThat(fault.key()).isEqualTo("studio.fault.notXml");
            });
        });
        refuses("", "notXml");
        refuses("{}", "notXml");
        refuses("<a>&unknown;</a>", "notXml");
        refuses("<?xml version='1.0' encoding='UTF-8'?><a>\u0001</a>", "notXml");
    }

    @Test
    @Timeout(20)
    void refusesWhatIsTooLargeTooDeepOrTooMuch() throws IOException {
        refuses("<a>" + "x".repeat(2_000_000) + "</a>", "tooLarge");
        refuses("<a>".repeat(200) + "</a>".repeat(200), "tooDeep");
        refuses("<a>" + "<b/>".repeat(60_000) + "</a>", "tooDeep");
    }
}
