import { Switch } from '../components/Switch.tsx';
import { useSettings } from '../stores/settings.ts';

/** Speech input and screen readers send single keys that nobody pressed (WCAG 2.1.4), so they can be turned off. */
export function SingleKeysSwitch() {
  const settings = useSettings();
  return (
    <Switch
      label="Single-key shortcuts"
      hint="Turn off if they get in the way of dictation or a screen reader."
      checked={settings.shortcuts}
      onChange={(isOn) => settings.change({ shortcuts: isOn })}
    />
  );
}
