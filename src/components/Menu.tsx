import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { isValidElement, type ReactElement, type ReactNode } from 'react';
import './Menu.css';

export interface MenuItem {
  label: ReactNode;
  /** A second, smaller line. */
  hint?: ReactNode;
  icon?: ReactNode;
  onSelect: () => void;
  /** Set for an item that is on or off. */
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Draws a line above. */
  separated?: boolean | undefined;
}

interface MenuProps {
  /** The accessible name of the list. */
  label: string;
  /** An element that takes button props, such as `<Button>`; anything else is put into a plain button. */
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end' | undefined;
  /** Stays open when an item is checked or unchecked, to change several. */
  keepOpen?: boolean | undefined;
}

/** A list of actions or choices behind a button. */
export function Menu({ label, trigger, items, align = 'end', keepOpen = false }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      {isButtonLike(trigger) ? (
        <BaseMenu.Trigger render={trigger} />
      ) : (
        <BaseMenu.Trigger className="button button--secondary button--md">{trigger}</BaseMenu.Trigger>
      )}
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-position" sideOffset={4} align={align}>
          <BaseMenu.Popup className="menu" aria-label={label}>
            {items.map((item, index) => (
              <MenuRow key={index} item={item} keepOpen={keepOpen} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function isButtonLike(node: ReactNode): node is ReactElement<Record<string, unknown>> {
  return isValidElement(node);
}

function MenuRow({ item, keepOpen }: { item: MenuItem; keepOpen: boolean }) {
  const words = (
    <>
      {item.icon}
      <span className="menu__words">
        <span>{item.label}</span>
        {item.hint && <span className="text-caption">{item.hint}</span>}
      </span>
    </>
  );
  return (
    <>
      {item.separated && <BaseMenu.Separator className="menu__separator" />}
      {item.checked === undefined ? (
        <BaseMenu.Item className="menu__item" disabled={item.disabled ?? false} onClick={item.onSelect}>
          {words}
        </BaseMenu.Item>
      ) : (
        <BaseMenu.CheckboxItem
          className="menu__item"
          checked={item.checked}
          disabled={item.disabled ?? false}
          closeOnClick={!keepOpen}
          onCheckedChange={() => item.onSelect()}
        >
          {words}
          <BaseMenu.CheckboxItemIndicator className="menu__check">
            <Check size={16} strokeWidth={1.5} aria-hidden />
          </BaseMenu.CheckboxItemIndicator>
        </BaseMenu.CheckboxItem>
      )}
    </>
  );
}
