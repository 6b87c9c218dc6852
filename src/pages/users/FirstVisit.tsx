import { Upload } from 'lucide-react';
import { Link } from 'wouter';
import { LinkButton } from '../../components/Button.tsx';

const examples = [
  ['u-301', 'Noor', 'noor@harbour.example', 'Design'],
  ['u-302', 'Kwame', 'kwame@harbour.example', 'Engineering'],
  ['u-303', 'Mireille', 'mireille@harbour.example', 'Product'],
] as const;

/** What profiles are, and the three ways to get some. */
export function FirstVisit() {
  return (
    <div className="first-visit">
      <figure>
        <div className="first-visit__table">
          <table>
            <thead>
              <tr>
                <th scope="col">Distinct ID</th>
                <th scope="col">Name</th>
                <th scope="col">Email</th>
                <th scope="col">Department</th>
              </tr>
            </thead>
            <tbody>
              {examples.map(([id, name, email, department]) => (
                <tr key={id}>
                  <td className="text-mono">{id}</td>
                  <td className="first-visit__name">{name}</td>
                  <td>{email}</td>
                  <td>{department}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <figcaption className="text-caption">Three profiles, as an example</figcaption>
      </figure>
      <h2>No profiles yet</h2>
      <p className="text-lead">
        A profile is what you know about one user, such as a name, an email or a plan, kept under that user’s
        Distinct ID.
      </p>
      <div className="first-visit__actions">
        <LinkButton
          href="/import"
          variant="primary"
          size="lg"
          icon={<Upload size={16} strokeWidth={1.5} aria-hidden />}
        >
          Import from CSV
        </LinkButton>
        <LinkButton href="/import?sample=1" size="lg">
          Try it with sample data
        </LinkButton>
      </div>
      <p className="text-3">
        Only have one? <Link href="/profile">Add one profile</Link>
      </p>
    </div>
  );
}
