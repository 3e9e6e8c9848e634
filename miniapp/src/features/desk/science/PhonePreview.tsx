import { Audience, type Programme, programmeKindNames } from '@shared/activity/model'
import { type SessionPlan } from '@shared/activity/session'
import { poolNames } from '@shared/activity/seats'
import { sayMoment } from '@shared/kernel/instant'
import { positionOf, type TextForm } from './textForm'
import { programmeLines, sayLesson } from './words'

interface PhonePreviewProps {
  readonly form: TextForm
  /** The session that is being planned. */
  readonly plan?: Partial<SessionPlan> | null
  readonly contact?: Programme['contact']
}

/** A programme as residents will meet it on the phone, while it is written. */
export const PhonePreview = ({ form, plan, contact }: PhonePreviewProps) => {
  const { kind, title, summary, venue, materials, elderClass } = form
  const lines = programmeLines({
    audience: form.audience.filter((one): one is Audience => Audience.safeParse(one).success),
    ages: form.ages,
    elderClass: kind === 'phoneClass' ? elderClass : null,
    venue: { ...venue, position: positionOf(venue.position) ?? null },
  }).filter(([, value]) => value !== '' && value !== '（）')
  return (
    <aside className="dk-phone-side" aria-label="居民在手机上看到的样子">
      <p className="dk-quiet">居民在手机上看到的样子</p>
      <div className="dk-phone">
        <div className="dk-phone-bar">科普</div>
        <div className="dk-phone-page" role="region" aria-label="手机预览" tabIndex={0}>
          <p className="dk-phone-sub">{kind === null ? '（还没有选种类）' : programmeKindNames[kind]}</p>
          <h3>{title.trim() === '' ? '（还没有标题）' : title}</h3>
          {plan && <When plan={plan} />}
          <section>
            <p className="dk-text">{summary.trim() === '' ? '（还没有简介）' : summary}</p>
          </section>
          <section>
            {lines.map(([name, value]) => (
              <p key={name}>
                <span className="dk-phone-sub">{name}</span> {value}
              </p>
            ))}
            <p>
              <span className="dk-phone-sub">主办</span> {form.organiser}
              {form.leadUnit !== '' && `（牵头：${form.leadUnit}）`}
            </p>
          </section>
          {materials.length > 0 && (
            <section>
              <h4>资料</h4>
              {materials.map((one, n) => (
                <p key={n}>{one?.title === '' || one?.title === undefined ? '（没有标题）' : one.title}</p>
              ))}
            </section>
          )}
        </div>
        <div className="dk-phone-choices dk-phone-one" aria-hidden="true">
          <span>{plan?.allotment === 'lottery' ? '报名抽签' : '我要预约'}</span>
          <span>{contact ? '打电话约' : '电话报名'}</span>
        </div>
      </div>
    </aside>
  )
}

const When = ({ plan }: { plan: Partial<SessionPlan> }) => (
  <section>
    {(plan.lessons ?? []).map((lesson) => (
      <p key={lesson.startsAt}>{sayLesson(lesson)}</p>
    ))}
    {plan.seats && (
      <p className="dk-phone-sub">
        {Object.entries(poolNames)
          .map(([name, label]) => [label, plan.seats?.[name as keyof typeof poolNames] ?? 0] as const)
          .filter(([, seats]) => seats > 0)
          .map(([label, seats]) => `${label} ${seats} 席`)
          .join('，')}
      </p>
    )}
    {plan.opensAt && <p className="dk-phone-sub">{sayMoment(plan.opensAt)} 开始预约</p>}
    {plan.allotment === 'lottery' && plan.closesAt && <p className="dk-phone-sub">{sayMoment(plan.closesAt)} 截止报名，然后抽签</p>}
  </section>
)
