package nl.ruilwerk.demo.store;

import nl.ruilwerk.demo.DemoSteps;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class JdbcDemoSteps implements DemoSteps {

    private final JdbcClient jdbc;

    JdbcDemoSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isTaken(String step) {
        return jdbc.sql("select exists (select 1 from demo_step where step = :step)").param("step", step).query(Boolean.class).single();
    }

    @Override
    public boolean take(String step) {
        return jdbc.sql("insert into demo_step (step) values (:step) on conflict do nothing").param("step", step).update() == 1;
    }

    @Override
    public boolean anyTaken() {
        return jdbc.sql("select exists (select 1 from demo_step)").query(Boolean.class).single();
    }
}
