import { useRef } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { SingleKeysSwitch } from '../pages/SingleKeysSwitch.tsx';
import { shortcutGroups } from './shortcutList.ts';

const isMac = /^Mac|iPhone|iPad/.test(navigator.platform);

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  // Not the close button: its tooltip would open over the list, and take the first Escape.
  const list = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Keyboard shortcuts"
      size="lg"
      footer={<SingleKeysSwitch />}
      initialFocus={list}
    >
      <div className="shortcuts" ref={list} tabIndex={-1}>
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
