package nl.ruilwerk.document.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.document.DocumentType;
import org.springframework.util.FileSystemUtils;

/** One running {@link InspectionMain} with the two pipes to it. */
final class InspectionProcess implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private int files;
    private long lastUsed = System.nanoTime();

    InspectionProcess(long memoryBytes, Duration time) throws IOException {
        // a place of its own for whatever a library wants to write down
        folder = Files.createTempDirectory("ruilwerk-inspection");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memoryBytes, "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData", "-Xshare:auto", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder));
        command.addAll(InspectionClassPath.arguments());
        command.add(Long.toString(Math.max(1, time.toSeconds())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // passwords live in the environment of the application; what opens files of strangers has no use for them
        String windows = builder.environment().get("SystemRoot");
        builder.environment().clear();
        if (windows != null) {
            builder.environment().put("SystemRoot", windows);
        }
        process = start(builder);
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    private Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException noJava) {
            FileSystemUtils.deleteRecursively(folder);
            throw noJava;
        }
    }

    void awaitGreeting() throws IOException {
        InspectionTalk.expectGreeting(from);
    }

    /** @throws IOException if the process ends or is ended meanwhile */
    Finding inspect(DocumentType type, byte[] file) throws IOException {
        files++;
        InspectionTalk.writeFile(to, type, file);
        Finding finding = InspectionTalk.readFinding(from);
        lastUsed = System.nanoTime();
        return finding;
    }

    int files() {
        return files;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration idleFor() {
        return Duration.ofNanos(System.nanoTime() - lastUsed);
    }

    long pid() {
        return process.pid();
    }

    /** Kills the process; harmless if it has ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftToTheSystem) {
            folder.toFile().deleteOnExit();
        }
    }
}
