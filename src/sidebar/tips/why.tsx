/** Why a finding may matter, and the values it rests on. */
import type { Finding, Tip } from '../../tips/types.ts';
import { useWords } from '../components/session-context.ts';

interface Properties {
  readonly finding: Finding;
  readonly tip: Tip | undefined;
}

export function Why({ finding, tip }: Properties) {
  const { texts, say } = useWords();
  return (
    <div class="why">
      {tip !== undefined && (
        <p>
          <strong>{say(tip.title)}.</strong> {say(tip.why)}
        </p>
      )}
      {finding.explanation.length > 0 && (
        <>
          <h4>{texts.tips.explained}</h4>
          <dl>
            {finding.explanation.map(({ what, value, limit }) => (
              <div key={what.nl}>
                <dt>{say(what)}</dt>
                <dd>
                  {say(value)}
                  {limit !== undefined && ` (${texts.tips.limit(say(limit.value))})`}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
