package io.github.aib4j.client.fleet;

/**
 * How many requests a fleet may send to a subscription: a bucket of tokens, one for each request.
 *
 * <p>Azure Resource Manager gives each subscription and caller a bucket of 250 reads that refills at 25 a second, and
 * one of 200 writes that refills at 10 a second (documented). All tools of the same caller share it.
 *
 * @param capacity how many requests may be sent at once
 * @param perSecond how many become possible each second
 * @since 0.1.0
 */
public record RequestBudget(int capacity, double perSecond) {
    /** All the reads that a subscription has. */
    public static final RequestBudget ALL_READS = new RequestBudget(250, 25);

    /** All the writes that a subscription has. */
    public static final RequestBudget ALL_WRITES = new RequestBudget(200, 10);

    /**
     * Refuses a budget that allows nothing.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public RequestBudget {
        if (capacity < 1 || !(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("A budget of " + capacity + " requests and " + perSecond
                    + " more each second is not possible; give positive numbers");
        }
    }

    /**
     * A part of this budget, such as {@code 0.5} for half.
     *
     * @throws IllegalArgumentException if the part is not above 0 and up to 1
     */
    public RequestBudget share(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("A share of " + part + " is not possible; give one above 0, up to 1");
        }
        return new RequestBudget(Math.max(1, (int) (capacity * part)), perSecond * part);
    }
}
