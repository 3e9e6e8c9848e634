import { sayLessons } from '../words'
import type { PartProps } from '../session/Session'

/** One line each; numbered steps that follow one another in one line stand apart. */
const linesOf = (text: string): string[] =>
  text
    .replace(/。(?=[一二三四五六七八九十]+、)/g, '。\n')
    .split('\n')
    .filter((line) => line.trim() !== '')

/** What was taught, in print that is read without glasses; one piece of writing to a page. */
export const LessonSheet = ({ session }: PartProps) => (
  <>
    {session.programme.materials
      .filter(({ text }) => text !== '')
      .map(({ title, text }) => (
        <article key={title} className="dk-paper dk-paper-A4 dk-lesson-sheet" lang="zh-CN">
          <p className="dk-lesson-of">
            {session.title} · {sayLessons(session.lessons)}
          </p>
          <h2>{title}</h2>
          {linesOf(text).map((line, n) => (
            <p key={n}>{line}</p>
          ))}
          {session.programme.contact && (
            <footer>
              不会了，打电话：<strong>{session.programme.contact.phone}</strong>
              <br />
              要你转账、要验证码的，都是骗子，先挂掉。
            </footer>
          )}
        </article>
      ))}
  </>
)
