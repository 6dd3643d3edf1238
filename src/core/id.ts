/** A record's name for life: `urn:uuid:` and a lower-case UUID when Assay made it, any non-empty string but `.` and `..` otherwise. */
export type Id = string

/** False for `.` and `..`: in an address they name a folder, however they are written, so nothing is found under them. */
export function isAddressable(id: Id): boolean {
  return id !== '.' && id !== '..'
}

/** Supplies fresh ids; passed in so that the core stays without randomness. */
export type NewId = () => Id

/** Supplies the current time as an ISO 8601 string in UTC with milliseconds. */
export type Now = () => string
