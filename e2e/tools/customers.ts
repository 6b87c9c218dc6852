/** What Mixpanel's project tokens look like. This one belongs to nobody. */
export const token = '0123456789abcdef0123456789abcdef';

/** A random id of ours (RFC 9562, version 8). */
export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Three customers without names in the first row: id, name, e-mail, plan, city. Zeros and spaces around an id, a quoted
 * delimiter, doubled quotes, a line break in a field, an empty plan and an empty e-mail.
 */
export const customers =
  'u-1,Amara Okafor,amara@mail.example,pro,Lagos\n' +
  '007,山田 太郎,taro@mail.example,,大阪\n' +
  ' u-3 ,"O’Brien, ""Bo""",,free,"Cork\nIreland"\n';
