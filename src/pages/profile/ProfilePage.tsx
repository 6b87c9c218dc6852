import { useSearch } from 'wouter';
import { readProfileQuery } from '../profileHref.ts';
import { ProfileEditor } from './ProfileEditor.tsx';
import './profile.css';

/** One profile: the one its address names, or a new one. */
export function ProfilePage() {
  const search = useSearch();
  const { key, kind } = readProfileQuery(search);
  return <ProfileEditor key={search} opened={key} startKind={kind} />;
}
