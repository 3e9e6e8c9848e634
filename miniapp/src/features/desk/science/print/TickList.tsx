import { useQuery } from '@tanstack/react-query'
import { doorList } from '@shared/activity/doorContract'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { Loaded } from '../../kit/Loaded'
import { keyOf } from '../useScience'
import { sayLesson } from '../words'
import type { PartProps } from '../session/Session'

/** Rows that fit a page of A4 with room to write. */
const PAGE = 22

/** The list for the door on paper: names masked, a box for each lesson, empty rows for whoever simply comes. */
export const TickList = ({ session, now }: PartProps) => {
  const found = useQuery({
    queryKey: keyOf(doorList, session.sessionId),
    queryFn: () => call(doorList, { params: { sessionId: session.sessionId } }),
  })
  return (
    <Loaded of={found}>
      {({ guests, lessons }) => {
        const rows = [
          ...guests.map((guest) => ({
            name: guest.name,
            end: guest.phoneEnd,
            words: [guest.child && '孩子', guest.elder && '老人'].filter(Boolean).join(' '),
          })),
          ...Array.from({ length: 6 }, () => ({ name: '', end: '', words: '' })),
        ]
        const pages = Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, n) => rows.slice(n * PAGE, (n + 1) * PAGE))
        return (
          <>
            {pages.map((page, n) => (
              <article key={n} className="dk-paper dk-paper-A4 dk-ticks" lang="zh-CN">
                <h2>签到表：{session.title}</h2>
                <p>
                  {lessons[0] && sayLesson(lessons[0])}
                  {lessons.length > 1 && `，共 ${lessons.length} 次`} · {session.venue.name} · {sayMoment(now)} 打印 · 第 {n + 1} 页，共{' '}
                  {pages.length} 页
                </p>
                <table>
                  <thead>
                    <tr>
                      <th>序号</th>
                      <th>称呼</th>
                      <th>手机后四位</th>
                      <th>备注</th>
                      {lessons.map((_, i) => (
                        <th key={i}>{lessons.length > 1 ? `${i + 1}` : '到了打勾'}</th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {page.map((row, i) => (
                      <tr key={i}>
                        <td>{n * PAGE + i + 1}</td>
                        <td>{row.name}</td>
                        <td>{row.end}</td>
                        <td>{row.words}</td>
                        {lessons.map((_, k) => (
                          <td key={k} className="dk-tick-box">
                            □
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
                <p>没有预约直接来的，写在空行里，回去后在工作台“帮人报名 → 现场到场”补登。用完请收好，一周内补记后销毁。</p>
              </article>
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
