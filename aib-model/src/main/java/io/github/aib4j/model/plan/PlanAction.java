package io.github.aib4j.model.plan;

/**
 * What has to be done so that a template is as desired.
 *
 * @since 0.1.0
 */
public enum PlanAction {
    /** The template is as desired already. */
    NOTHING("nothing to do"),

    /** There is no such template; it is created. */
    CREATE("create"),

    /** The template is changed in place. */
    PATCH("patch"),

    /** The service cannot change it in place, so the template is deleted and created again. */
    REPLACE("replace");

    private final String words;

    PlanAction(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
