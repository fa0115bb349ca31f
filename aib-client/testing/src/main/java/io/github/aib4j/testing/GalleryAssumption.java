package io.github.aib4j.testing;

import io.github.aib4j.testing.wire.Alternative;

/**
 * What is not known about galleries in 2026: neither recorded, nor reported, nor documented. {@link LocalImageBuilder}
 * assumes an answer to each of these questions. {@link LocalImageBuilder.Builder#assuming} switches to the other answer, so
 * that you can test that your code does not depend on it. The words of refusals are ours where nobody has reported them.
 *
 * @since 0.1.0
 */
public enum GalleryAssumption {
    /**
     * Whether a GET finds a soft-deleted version is not known. By default it does not (404); with this it does.
     */
    SOFT_DELETED_VERSIONS_CAN_BE_READ(Alternative.SOFT_DELETED_VERSIONS_CAN_BE_READ),
    /**
     * Whether a list of versions contains the soft-deleted ones is not known. By default it does not; with this it does.
     */
    SOFT_DELETED_VERSIONS_ARE_LISTED(Alternative.SOFT_DELETED_VERSIONS_ARE_LISTED),
    /**
     * What a PUT with a whole body under the name of a soft-deleted version does is not known. By default it is refused (409);
     * with this it restores the version, and changes nothing.
     */
    FULL_BODY_RESTORES(Alternative.FULL_BODY_RESTORES),
    /**
     * Whether the recycle bin lists a version in its grace period is not known. By default it does; with this it does not.
     */
    GRACE_PERIOD_IS_HIDDEN(Alternative.GRACE_PERIOD_IS_HIDDEN),
    /**
     * Whether a version can be restored in its grace period is not known; the specification calls it recoverable. By default
     * it can; with this it cannot.
     */
    GRACE_PERIOD_IS_FINAL(Alternative.GRACE_PERIOD_IS_FINAL),
    /**
     * Whether periods that were not sent come back is not known. By default they do not; with this the values in force do:
     * 7 days of retention (documented for older api-versions) and no grace period (assumed).
     */
    ABSENT_PERIODS_ARE_RETURNED(Alternative.ABSENT_PERIODS_ARE_RETURNED),
    /**
     * Whether a gallery with a soft-delete policy still needs the registration of a preview feature is not known. By default
     * it does not; with this such a PUT is refused (words reported in 2023, the rest assumed).
     */
    SOFT_DELETE_NEEDS_REGISTRATION(Alternative.SOFT_DELETE_NEEDS_REGISTRATION),
    /**
     * Restoring is recorded with api-version 2024-03-03; whether 2026-03-03 accepts it is not known. By default it does; with
     * this it is refused (400).
     */
    RESTORING_IS_REFUSED_BY_2026_03_03(Alternative.RESTORING_IS_REFUSED_BY_2026_03_03),
    /**
     * What an api-version before 2026-03-03 makes of {@code bypassSoftDelete} is not known. By default it ignores it; with
     * this it refuses it (400).
     */
    OLD_API_VERSIONS_REFUSE_BYPASS(Alternative.OLD_API_VERSIONS_REFUSE_BYPASS),
    /**
     * Whether {@code bypassSoftDelete=true} deletes a version before its end of life is not known. By default it does not; with
     * this it does.
     */
    BYPASS_OVERRIDES_BLOCK(Alternative.BYPASS_OVERRIDES_BLOCK),
    /**
     * Whether a blocked deletion is refused at once is not known. By default it is (409); with this it is accepted (202), and
     * its operation fails.
     */
    BLOCKED_DELETION_FAILS_LATER(Alternative.BLOCKED_DELETION_FAILS_LATER),
    /**
     * Whether a PUT with 2026-03-03 over an existing version sets its end of life and blocks its deletion is not known. By
     * default it does not; with this it does.
     */
    UPDATE_SETS_BLOCK(Alternative.UPDATE_SETS_BLOCK),
    /**
     * Whether the six months until the end of life are calendar months is not known. By default they are; with this they are
     * 182 days.
     */
    SIX_MONTHS_ARE_182_DAYS(Alternative.SIX_MONTHS_ARE_182_DAYS),
    /**
     * Whether {@code 1.0.1} and {@code 1.0.01} are one name is not known. By default they are two versions; with this the
     * second is refused (409).
     */
    SPELLINGS_ARE_ONE_NAME(Alternative.SPELLINGS_ARE_ONE_NAME),
    /**
     * Whether a user can create a version with zeros in front of a number is not known, although such versions exist. By
     * default it is possible; with this it is refused (400).
     */
    PADDED_NAMES_ARE_REFUSED(Alternative.PADDED_NAMES_ARE_REFUSED),
    /**
     * Whether the recycle bin refuses names of definitions with a dash or a dot, which the specification does not allow in
     * its address, is not known. By default it does not; with this it does (400).
     */
    BIN_CHECKS_DEFINITION_NAMES(Alternative.BIN_CHECKS_DEFINITION_NAMES),
    /**
     * Which numbers of days the service takes as periods is not known. By default it refuses negative ones (400); with this it
     * takes all.
     */
    NEGATIVE_PERIODS_ARE_ACCEPTED(Alternative.NEGATIVE_PERIODS_ARE_ACCEPTED),
    /**
     * Which periods are in force when none are sent is not known for 2026-03-03. By default they are 7 days (documented for
     * older api-versions) and none (assumed); with this they are 30 and 7.
     */
    ABSENT_PERIODS_ARE_30_AND_7_DAYS(Alternative.ABSENT_PERIODS_ARE_30_AND_7_DAYS),
    /**
     * Whether there is a list over the recycle bins of a whole gallery is not known. By default there is none (404); with this
     * it is at the address of the artifacts, without a name.
     */
    BIN_OF_GALLERY_IS_LISTED(Alternative.BIN_OF_GALLERY_IS_LISTED),
    /**
     * How the restoring of a version that is not in the recycle bin is refused is not known. By default with 404; with this with
     * 400.
     */
    RESTORING_NOTHING_IS_A_BAD_REQUEST(Alternative.RESTORING_NOTHING_IS_A_BAD_REQUEST),
    /**
     * How the deletion of a gallery or definition is refused whose recycle bin is not empty is not known. By default it is at
     * once (409); with this it is accepted (202), and its operation fails.
     */
    FULL_BIN_FAILS_LATER(Alternative.FULL_BIN_FAILS_LATER),
    /**
     * The code and the words of a blocked deletion are documented, its status is not. By default it is 409; with this it is 400.
     */
    BLOCKED_DELETION_IS_A_BAD_REQUEST(Alternative.BLOCKED_DELETION_IS_A_BAD_REQUEST),
    /**
     * The time of day of an end of life that the service sets is not known. By default it is that of the publishing; with this
     * it is midnight, which comes before.
     */
    END_OF_LIFE_IS_AT_MIDNIGHT(Alternative.END_OF_LIFE_IS_AT_MIDNIGHT),
    /**
     * What {@code latest} is if only soft-deleted versions are left is not known. By default none of them (specification), as if
     * there had been no version; with this it is the newest of them that can still be used.
     */
    LATEST_CAN_BE_SOFT_DELETED(Alternative.LATEST_CAN_BE_SOFT_DELETED),
    /**
     * Whether a number with zeros in front counts as its value for {@code latest} is not known; the words say numbers. By default
     * it does; with this names are compared as texts.
     */
    PADDED_NUMBERS_SORT_AS_TEXT(Alternative.PADDED_NUMBERS_SORT_AS_TEXT);

    private final Alternative alternative;

    GalleryAssumption(Alternative alternative) {
        this.alternative = alternative;
    }

    Alternative alternative() {
        return alternative;
    }
}
