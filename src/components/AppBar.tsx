import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Logo } from './Logo.tsx';
import './AppBar.css';

const places = [
  { key: 'users', label: 'Users', href: '/' },
  { key: 'settings', label: 'Settings', href: '/settings' },
] as const;

interface AppBarProps {
  current?: (typeof places)[number]['key'] | undefined;
  /** Destination, shortcuts, theme. */
  end: ReactNode;
}

/** The bar on top of every page but the wizard's. */
export function AppBar({ current, end }: AppBarProps) {
  return (
    <header className="app-bar">
      <Link href="/" className="app-bar__brand" aria-label="Roster, home">
        <Logo />
        <span>Roster</span>
      </Link>
      <nav className="app-bar__nav" aria-label="Main">
        {places.map((place) => (
          <Link key={place.key} href={place.href} aria-current={place.key === current ? 'page' : undefined}>
            {place.label}
          </Link>
        ))}
      </nav>
      <div className="app-bar__end">{end}</div>
    </header>
  );
}
