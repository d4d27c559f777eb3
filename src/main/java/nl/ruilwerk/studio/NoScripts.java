package nl.ruilwerk.studio;

import java.net.URL;
import java.net.URLClassLoader;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Answers every question for a script engine with no: some come with libraries, and none may run. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new RefusedByLockDownException("Scripts are off: no engine for " + factory.getLanguageName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        // a class loader that knows no script engine
        return new ScriptEngineManager(new URLClassLoader(new URL[0], null));
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new RefusedByLockDownException("Scripts are off: a model asks for " + language);
    }
}
