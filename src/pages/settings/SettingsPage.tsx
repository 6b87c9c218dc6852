import { useEffect } from 'react';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useTheme } from '../../components/theme.ts';
import { useProfiles } from '../../stores/profiles.ts';
import { SingleKeysSwitch } from '../SingleKeysSwitch.tsx';
import { usePageTitle } from '../usePageTitle.ts';
import { BrowserCard } from './BrowserCard.tsx';
import { MixpanelCard } from './MixpanelCard.tsx';
import './settings.css';

/** Where profiles go, and how the app looks and listens. */
export function SettingsPage() {
  usePageTitle('Settings');
  useEffect(() => void useProfiles.getState().refresh(), []);
  return (
    <div className="settings">
      <PageHeader title="Settings" />
      <section aria-labelledby="settings-destinations">
        <h2 id="settings-destinations">Destinations</h2>
        <p className="text-2">Where profiles go. Choose the one in use here or in the top bar.</p>
        <BrowserCard />
        <MixpanelCard />
      </section>
      <section aria-labelledby="settings-look">
        <h2 id="settings-look">Look and keyboard</h2>
        <div className="card settings__switches">
          <ThemeSwitch />
          <SingleKeysSwitch />
        </div>
      </section>
    </div>
  );
}

function ThemeSwitch() {
  const { theme, toggle } = useTheme();
  return (
    <Switch
      label="Dark theme"
      hint="Follows the device until you choose."
      checked={theme === 'dark'}
      onChange={toggle}
    />
  );
}
