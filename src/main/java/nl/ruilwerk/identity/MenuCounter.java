package nl.ruilwerk.identity;

/** How many things wait behind a menu entry. The context that owns the screen offers it as a bean. */
public interface MenuCounter {

    /** @return the view that it counts for; it has {@code @Menu} */
    Class<?> view();

    /**
     * @param role the role in use, one that the actor holds
     * @return how many wait for this person in this role; 0 shows nothing
     */
    default long count(Actor actor, Role role) {
        return 0;
    }

    /** @return whether the view has a place in this person's menu; the view itself decides who may open it */
    default boolean isShown(Actor actor, Role role) {
        return true;
    }
}
