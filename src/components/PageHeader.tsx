import type { ReactNode, Ref } from 'react';
import './PageHeader.css';

interface PageHeaderProps {
  title: ReactNode;
  /** A line under the title. */
  children?: ReactNode;
  actions?: ReactNode;
  /** The `h1`, to move the focus to on a step change. */
  headingRef?: Ref<HTMLHeadingElement> | undefined;
}

/** The one `h1` of a page, what the page is about, and its main actions. */
export function PageHeader({ title, children, actions, headingRef }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div className="page-header__words">
        <h1 ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        {children && <div className="text-lead">{children}</div>}
      </div>
      {actions && <div className="page-header__actions">{actions}</div>}
    </div>
  );
}
