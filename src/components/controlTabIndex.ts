import { createContext, use } from 'react';

/**
 * The tab index that controls take where something else owns the Tab key. A grid sets -1 in the header cells that
 * have not been entered, so that the whole grid stays one tab stop. `undefined` leaves every control as it is.
 */
export const ControlTabIndex = createContext<number | undefined>(undefined);

/** The tab index for a control that would like `own`. */
export function useControlTabIndex(own?: number): number | undefined {
  const inherited = use(ControlTabIndex);
  return inherited ?? own;
}
