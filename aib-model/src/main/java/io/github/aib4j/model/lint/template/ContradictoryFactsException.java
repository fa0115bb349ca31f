package io.github.aib4j.model.lint.template;

/** Facts say something else than the template that they are to be about, so that neither can be judged by the other. */
public final class ContradictoryFactsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    ContradictoryFactsException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** The JSON pointer of the place in the template that says something else. */
    public String pointer() {
        return pointer;
    }
}
