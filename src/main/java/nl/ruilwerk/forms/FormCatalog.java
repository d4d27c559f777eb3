package nl.ruilwerk.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ruilwerk.forms.FormFault.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All forms of this installation, read once at start.
 *
 * <p>They come from {@code forms/} on the class path and from the folder {@code ruilwerk.forms-dir}, if that is set. A form in
 * the folder takes the place of the form on the class path with the same id. A faulty form stops the start.
 */
@Component
public class FormCatalog {

    private final Map<String, FormDefinition> forms;

    @Autowired
    FormCatalog(Clock clock, @Value("${ruilwerk.forms-dir:}") String folder) {
        this(read(clock, classPath(), folder.isBlank() ? Map.of() : folder(Path.of(folder))));
    }

    private FormCatalog(Map<String, FormDefinition> forms) {
        this.forms = Collections.unmodifiableMap(forms);
    }

    /**
     * @param files text by relative name, such as {@code forms/request/check-receipt.form}
     * @throws BrokenFormsException if any of them has a fault
     */
    public static FormCatalog of(Clock clock, Map<String, String> files) {
        return new FormCatalog(read(clock, files, Map.of()));
    }

    /** @throws UnknownFormException if there is none */
    public FormDefinition form(String id) {
        if (!forms.containsKey(id)) {
            throw new UnknownFormException(id);
        }
        return forms.get(id);
    }

    /** @return all forms, sorted by id */
    public Collection<FormDefinition> forms() {
        return forms.values();
    }

    private static Map<String, FormDefinition> read(Clock clock, Map<String, String> baseline, Map<String, String> own) {
        Feel feel = new Feel(clock);
        List<FormFault> faults = new ArrayList<>();
        Map<String, FormDefinition> forms = read(feel, baseline, faults);
        forms.putAll(read(feel, own, faults));
        if (!faults.isEmpty()) {
            throw new BrokenFormsException(faults.stream()
                    .sorted(Comparator.comparing(FormFault::file).thenComparing(FormFault::line)).toList());
        }
        return forms;
    }

    private static Map<String, FormDefinition> read(Feel feel, Map<String, String> files, List<FormFault> faults) {
        Map<String, FormDefinition> forms = new TreeMap<>();
        new TreeMap<>(files).forEach((file, text) -> {
            FormReader.Reading reading = FormReader.read(feel, file, text);
            faults.addAll(reading.faults());
            reading.form().ifPresent(form -> {
                FormDefinition other = forms.putIfAbsent(form.id(), form);
                if (other != null) {
                    faults.add(new FormFault(file, 1, "", Problem.DUPLICATE_FORM,
                            "the form id \"%s\" is that of %s too".formatted(form.id(), other.file())));
                }
            });
        });
        return forms;
    }

    private static Map<String, String> classPath() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (Resource root : resolver.getResources("classpath*:forms/")) {
                String folder = root.getURL().toString();
                for (Resource file : resolver.getResources(folder + "**/*.form")) {
                    files.put("forms/" + file.getURL().toString().substring(folder.length()), file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static Map<String, String> folder(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(path -> path.toString().endsWith(".form")).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of forms cannot be read: ruilwerk.forms-dir=" + folder, unreadable);
        }
        return files;
    }
}
