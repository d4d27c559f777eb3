package nl.ruilwerk.studio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The models that are checked together, and what they may refer to.
 *
 * @param files   processes and decision tables
 * @param forms   paths of the forms by their id
 * @param beans   names of the beans that models may start
 * @param reasons names of all reasons for no, which are the error codes that a model may catch
 */
public record Models(List<ModelFile> files, Map<String, String> forms, Set<String> beans, Set<String> reasons) {

    public Models {
        files = List.copyOf(files);
        forms = Map.copyOf(forms);
        beans = Set.copyOf(beans);
        reasons = Set.copyOf(reasons);
    }

    public Stream<ModelFile> processes() {
        return files.stream().filter(ModelFile::isProcess);
    }

    public Stream<ModelFile> decisions() {
        return files.stream().filter(ModelFile::isDecision);
    }
}
