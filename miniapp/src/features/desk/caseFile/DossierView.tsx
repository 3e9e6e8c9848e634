import { attemptsNeeded } from '@shared/outreach/reach'
import { Badge } from '../kit/Badge'
import { sayArea, sayStamp } from '../kit/words'
import type { Dossier } from './lines'

/** What a court would ask about one voter: what was tried, what came in, by which way, and what was made of it. */
export const DossierView = ({ of: { voter, happenings, days }, nameOf }: { of: Dossier; nameOf: (id: string) => string }) => {
  const silent = !happenings.some((h) => h.what === '投票')
  return (
    <section className="dk-dossier" aria-label={voter.label}>
      <header className="dk-row dk-wrap">
        <h2>{voter.label}</h2>
        <span className="dk-quiet">
          {voter.names.join('、')} · {sayArea(voter.area)} ㎡
        </span>
        <span className="dk-push dk-row">
          {voter.counted ? <Badge tone="teal">已计入</Badge> : silent ? <Badge>没有表决</Badge> : <Badge tone="amber">没有计入</Badge>}
          {silent && days < attemptsNeeded && <Badge tone="amber">{days === 0 ? '没有联系记录' : '只在一天里联系过'}</Badge>}
        </span>
      </header>
      {happenings.length === 0 ? (
        <p className="dk-quiet">没有任何记录。</p>
      ) : (
        <ol>
          {happenings.map((h, i) => (
            <li key={i} className="dk-happening">
              <span className="dk-figures dk-quiet">{sayStamp(h.at)}</span>
              <strong>{h.what}</strong>
              <span>
                {h.words}
                {h.by.length > 0 && <span className="dk-quiet">（{h.by.map(nameOf).join('、')}）</span>}
                {h.links.map(([words, url]) => (
                  <a key={url} href={url} target="_blank" rel="noreferrer" className="dk-noprint">
                    {words}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
