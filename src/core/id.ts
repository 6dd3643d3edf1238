/** A record's name for life: `urn:uuid:` and a lower-case UUID when Assay made it, any non-empty string otherwise. */
export type Id = string

/** Supplies fresh ids; passed in so that the core stays without randomness. */
export type NewId = () => Id

/** Supplies the current time as an ISO 8601 string in UTC with milliseconds. */
export type Now = () => string
