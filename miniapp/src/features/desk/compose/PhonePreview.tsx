import { explainRule } from '@shared/decision/rule'
import { Choice, choiceNames, drawingKindNames } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import { useUnitRolls } from '../data/useLists'
import { BuildingGrid } from '../kit/BuildingGrid'
import { matterOf, type DraftForm } from './form'

/** The vote as its owners will meet it on the phone, at the phone's size, while it is written. */
export const PhonePreview = ({ form }: { form: DraftForm }) => {
  const matter = matterOf(form)
  return (
    <aside className="dk-phone-side" aria-label="业主在手机上看到的样子">
      <p className="dk-quiet">业主在手机上看到的样子</p>
      <div className="dk-phone">
        <div className="dk-phone-bar">表决</div>
        <div className="dk-phone-page" role="region" aria-label="手机预览" tabIndex={0}>
          <h3>{form.title.trim() === '' ? '（还没有标题）' : form.title}</h3>
          <p className="dk-phone-sub">{form.closesAt === null ? '（还没有定时间）' : `${sayMoment(form.closesAt)} 截止`}</p>
          {form.scope.length > 0 && (
            <section>
              <h4>
                谁参与了 <span>同意与否截止后公布</span>
              </h4>
              <Grids form={form} />
            </section>
          )}
          <section>
            <h4>方案</h4>
            <p className="dk-text">{form.text.trim() === '' ? '（还没有方案）' : form.text}</p>
            {form.drawings.map((d) => (
              <figure key={d.fileId}>
                {d.contentType.startsWith('image/') ? <img src={d.url} alt={d.name} /> : <span className="dk-upload-pdf">PDF</span>}
                <figcaption>
                  {drawingKindNames[d.kind]} · {d.name}
                </figcaption>
              </figure>
            ))}
          </section>
          {matter && (
            <section>
              <h4>怎样算通过</h4>
              <ul>
                {explainRule(matter).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="dk-phone-choices" aria-hidden="true">
          {Choice.options.map((choice) => (
            <span key={choice}>{choiceNames[choice]}</span>
          ))}
        </div>
      </div>
    </aside>
  )
}

const Grids = ({ form }: { form: DraftForm }) => {
  const rolls = useUnitRolls(form.scope.map((s) => s.unit))
  return form.scope.map(({ unit, label }, i) => (
    <div key={unit}>
      {form.scope.length > 1 && <p className="dk-phone-sub">{label}</p>}
      <BuildingGrid
        label={label}
        rooms={(rolls[i]?.data?.flats ?? []).map((f) => ({ flat: f.placeId, floor: f.floor, room: f.room }))}
        lookOf={({ flat }) =>
          form.occupiedFlats.some((f) => f === flat)
            ? { look: 'empty', mark: '单独同意', words: '需要单独同意' }
            : { look: 'empty', words: '未表决' }
        }
      />
    </div>
  ))
}
