/** What the tips saw and do not ask about. */
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';

export function Facts() {
  const { findings } = useSession();
  const { texts, say } = useWords();
  const facts = findings.found.value?.facts ?? [];
  if (facts.length === 0) return null;
  return (
    <Section title={texts.balance.facts}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.nl}>{say(fact)}</li>
        ))}
      </ul>
    </Section>
  );
}
