package chokepoint.bench;

import chokepoint.app.config.StudyFile;
import chokepoint.scenario.CompiledScenario;
import chokepoint.scenario.Compiler;
import chokepoint.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own study, found from wherever in the project the benchmarks are started. */
public final class ReferenceStudy {

    private static final String FILE = "config/studies/us-strategy.yaml";

    private ReferenceStudy() {}

    /** Reads the study. */
    public static Study load() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(FILE))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("start the benchmarks inside the project, so that " + FILE + " is found");
        }
        return StudyFile.load(folder.resolve(FILE)).study();
    }

    /** Its first scenario, which is the reference as it is. */
    public static CompiledScenario scenario(Study study) {
        return Compiler.compile(study.scenarios().values().iterator().next());
    }
}
