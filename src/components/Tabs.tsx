import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './Tabs.css';

interface TabsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode; count?: ReactNode }[];
  onChange: (value: T) => void;
  /** What the chosen tab shows, when it should be the tabs' own panel. */
  children?: ReactNode;
}

/** Tabs with an underline. Arrow keys move, Enter and Space choose. */
export function Tabs<T extends string>({ label, value, options, onChange, children }: TabsProps<T>) {
  return (
    <BaseTabs.Root
      className="tabs"
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option && option.value !== value) onChange(option.value);
      }}
    >
      <BaseTabs.List className="tabs__list" aria-label={label} activateOnFocus={false}>
        {options.map((option) => (
          <BaseTabs.Tab key={option.value} value={option.value} className="tabs__tab">
            {option.label}
            {option.count !== undefined && <span className="tabs__count">{option.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {children !== undefined && (
        <BaseTabs.Panel value={value} className="tabs__panel" tabIndex={-1}>
          {children}
        </BaseTabs.Panel>
      )}
    </BaseTabs.Root>
  );
}
