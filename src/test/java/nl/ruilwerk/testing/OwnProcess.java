package nl.ruilwerk.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, as somebody starts it on the command line, with the classes of this run.
 *
 * @param exitCode what the shell sees
 * @param out      standard output
 * @param err      standard error
 */
public record OwnProcess(int exitCode, String out, String err) {

    private static final long LONGEST_MINUTES = 5;

    public static OwnProcess run(String... arguments) {
        return run(classPath(), Map.of(), arguments);
    }

    /** @return folders and jars of this run, also where whoever runs the tests loads them by a loader of its own */
    public static String classPath() {
        if (OwnProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(address -> new File(URI.create(address.toString())).getPath()).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /**
     * @param classPath   instead of the one of this run
     * @param environment variables beside those of this run
     */
    public static OwnProcess run(String classPath, Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile("ruilwerk", ".out");
            Path err = Files.createTempFile("ruilwerk", ".err");
            // the class path is longer than some systems let a command line be
            Path options = Files.writeString(Files.createTempFile("ruilwerk", ".args"), "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n");
            List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true", "@" + options, "nl.ruilwerk.Application"));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(String.join(" ", arguments) + " does not end", new TimeoutException());
                }
                return new OwnProcess(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
                Files.delete(options);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** @return the last line of the output */
    public String lastLine() {
        return out.lines().reduce("", (former, latter) -> latter);
    }
}
