/** A property that Mixpanel itself knows: shown under its plain name, stored under `name`. */
export interface KnownProperty {
  readonly name: string;
  readonly label: string;
  /** Words a column may be called by, lower case without separators. The label and name always count. */
  readonly alsoCalled: readonly string[];
  readonly forGroups: boolean;
}

const known = (
  name: string,
  label: string,
  alsoCalled: readonly string[] = [],
  forGroups = false,
): KnownProperty => ({
  name,
  label,
  alsoCalled,
  forGroups,
});

/** Source: mixpanel/docs, docs/data-structure/property-reference/{reserved,default}-properties.mdx. */
export const knownProperties: readonly KnownProperty[] = [
  known('$name', 'Name', ['fullname', 'customername', 'displayname'], true),
  known('$first_name', 'First Name', ['givenname', 'forename', 'firstname']),
  known('$last_name', 'Last Name', ['surname', 'familyname', 'lastname']),
  known('$email', 'Email', ['emailaddress', 'mail', 'useremail'], true),
  known('$phone', 'Phone', ['phonenumber', 'mobile', 'telephone', 'tel'], true),
  known('$avatar', 'Avatar URL', ['avatar', 'photo', 'picture', 'photourl'], true),
  known(
    '$created',
    'Created',
    ['createdat', 'signupdate', 'signedup', 'signedupat', 'registered', 'createddate', 'joined'],
    true,
  ),
  known('$city', 'City', ['town']),
  known('$region', 'Region', ['state', 'province']),
  known('$country_code', 'Country Code', ['countryiso', 'iso2']),
  known('$timezone', 'Timezone', ['tz']),
  known('$username', 'Username', ['login']),
];

/** Keys that belong beside `$set`, never inside it (mixpanel-js src/mixpanel-people.js, mixpanel-group.js). */
const identityNames = new Set([
  '$distinct_id',
  '$token',
  '$device_id',
  '$user_id',
  '$had_persisted_distinct_id',
  '$group_key',
  '$group_id',
]);
/** Kept by Mixpanel itself. */
const maintainedNames = new Set(['$last_seen', '$mp_first_event_time', '$geo_source']);

/** Mixpanel truncates longer names (mixpanel/docs, user-profiles.mdx, FAQ). */
export const maxPropertyNameLength = 255;
/** Properties a profile can hold (same source). */
export const maxProperties = 2000;

/** The plain name of a property: “Email” for `$email`, any other name unchanged. */
export function propertyLabel(name: string): string {
  return knownProperties.find((property) => property.name === name)?.label ?? name;
}

/** Says in words why a name cannot be a property, or undefined when it can. */
export function propertyNameFault(name: string): string | undefined {
  if (name.trim() === '') return 'Give the property a name.';
  if (name.length > maxPropertyNameLength)
    return `A property name has at most ${maxPropertyNameLength} characters.`;
  if (name === '$distinct_id') return '“$distinct_id” is the identifier. Choose it in the Identifier step.';
  if (identityNames.has(name)) return `“${name}” says which profile is meant, so it cannot be a property.`;
  if (maintainedNames.has(name)) return `“${name}” is kept by the destination itself, so it cannot be set.`;
  return undefined;
}

/** Lower case, without `$`, spaces, dashes and underscores: “E-Mail”, “e_mail” and “$email” are all `email`. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The Mixpanel property that a column of this name most likely holds, if any. */
export function knownPropertyFor(columnName: string, forGroups: boolean): string | undefined {
  const wanted = normaliseName(columnName);
  if (wanted === '') return undefined;
  return knownProperties.find(
    (property) =>
      (!forGroups || property.forGroups) &&
      (normaliseName(property.name) === wanted ||
        normaliseName(property.label) === wanted ||
        property.alsoCalled.includes(wanted)),
  )?.name;
}
