import { Dialog } from '../components/Dialog.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { Switch } from '../components/Switch.tsx';
import { useSettings } from '../stores/settings.ts';
import { shortcutGroups } from './shortcutList.ts';

const isMac = /^Mac|iPhone|iPad/.test(navigator.platform);

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" size="lg" footer={<SingleKeysSwitch />}>
      <div className="shortcuts">
        {shortcutGroups.map((group) => (
          <section key={group.title}>
            <h3 className="text-caption">{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ what, keys }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key}>{isMac && key === 'Ctrl' ? '⌘' : key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Speech input and screen readers send single keys that nobody pressed (WCAG 2.1.4). */
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
