import {
  type MixpanelSettings,
  mixpanelFaults,
  mixpanelHosts,
  type SettingsFault,
} from '../../core/settings.ts';

/** Mixpanel's settings as they stand in the form, saved or not. */
export interface MixpanelForm extends MixpanelSettings {
  /** Profiles per request. */
  readonly batchSize: number;
}

/** The settings to save: what was pasted with spaces around it goes without them. */
export function cleanForm(form: MixpanelForm): MixpanelForm {
  return { ...form, token: form.token.trim(), customHost: form.customHost.trim() };
}

/** What is wrong with a field, if anything. */
export function faultOf(form: MixpanelForm, field: SettingsFault['field']): SettingsFault | undefined {
  return mixpanelFaults(form).find((fault) => fault.field === field);
}

/** Mixpanel's own hosts and the person's device are open in the security policy; others have to be added to it. */
export function needsPolicyChange(form: MixpanelForm, ownOrigin: string): boolean {
  if (form.region !== 'custom' || !URL.canParse(form.customHost.trim())) return false;
  const { origin, protocol, hostname } = new URL(form.customHost.trim());
  if (origin === ownOrigin || Object.values(mixpanelHosts).some((host) => host === origin)) return false;
  return !(protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'));
}

/** The last characters of a token, enough to tell two apart. */
export function tokenEnding(token: string): string {
  return token.trim().slice(-4);
}
