import type { DecisionView } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'
import { sayFullMoment } from '@shared/kernel/instant'
import type { ContactRow } from '@shared/outreach/model'
import { roomsOf, triedWords } from '@shared/outreach/say'

/** The list on paper, for the stairwell: room to write two attempts beside each door. Seen in print only. */
export const PaperList = ({ view, rows, several }: { view: DecisionView; rows: readonly ContactRow[]; several: boolean }) => (
  <div className="dk-onlyprint">
    <p>
      {view.title} · 截止 {sayFullMoment(view.closesAt)} · 共 {rows.length} 户。只告知，不代签；写下的记录请在七天内补记到系统。
    </p>
    <table className="dk-doorlist">
      <thead>
        <tr>
          <th>房号</th>
          <th>表决权人</th>
          <th>面积 ㎡</th>
          <th>已联系</th>
          <th className="dk-doorlist-blank">第一次（日期、方式、结果）</th>
          <th className="dk-doorlist-blank">第二次（日期、方式、结果）</th>
          <th>经办人</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((c) => (
          <tr key={c.voterId}>
            <td>{roomsOf(c, several)}</td>
            <td>{c.names.join('、')}</td>
            <td>{formatArea(c.area)}</td>
            <td>{triedWords(c)}</td>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
