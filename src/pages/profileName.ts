import type { Profile } from '../core/profiles/profile.ts';

/** What a profile is called: `$name`, else first and last name; undefined where it has neither. */
export function profileName({ properties }: Pick<Profile, 'properties'>): string | undefined {
  const text = (name: string): string => {
    const value = properties[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return text('$name') || [text('$first_name'), text('$last_name')].filter(Boolean).join(' ') || undefined;
}
