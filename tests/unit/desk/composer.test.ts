import { describe, expect, jest, test } from '@jest/globals'
import { DecisionId, type DecisionDraft } from '@shared/decision/model'
import { createComposer, type ComposerParts, type Kept } from '@/features/desk/compose/composer'
import type { DraftForm } from '@/features/desk/compose/form'
import { wholeForm } from './fixtures'

const id = DecisionId.parse('d_01ARZ3NDEKTSV4RRFFQ69G5FAV')
class Conflict extends Error {}

/** A server that keeps one draft, and a clock that waits only when told. */
const bench = (start: { form: DraftForm; kept: Kept | null }) => {
  const server = { version: start.kept?.version ?? 0, titles: [] as string[] }
  const take = (draft: DecisionDraft): Kept => {
    server.version += 1
    server.titles.push(draft.title)
    return { id, version: server.version }
  }
  const waiting: (() => void)[] = []
  const remember = jest.fn<ComposerParts['remember']>()
  const create = jest.fn<ComposerParts['create']>(async (draft) => take(draft))
  const edit = jest.fn<ComposerParts['edit']>(async (kept, draft) => {
    if (kept.version !== server.version) throw new Conflict()
    return take(draft)
  })
  const composer = createComposer(start, {
    create,
    edit,
    latest: async () => ({ id, version: server.version }),
    isConflict: (error) => error instanceof Conflict,
    remember,
    later: (act) => waiting.push(act),
  })
  return { composer, server, create, edit, remember, waiting, saving: () => composer.store.getState().saving.state }
}

describe('keeping a draft while it is written', () => {
  test('a draft with parts missing stays in the browser', async () => {
    const { composer, create, remember, saving } = bench({ form: { ...wholeForm, text: '' }, kept: null })

    composer.change({ title: '3 幢 1 单元加装电梯' })
    await composer.save()

    expect(create).not.toHaveBeenCalled()
    expect(remember).toHaveBeenLastCalledWith(expect.objectContaining({ title: '3 幢 1 单元加装电梯' }))
    expect(saving()).toBe('inBrowser')
  })

  test('a whole draft is created once, then edited', async () => {
    const { composer, create, edit, remember, server } = bench({ form: wholeForm, kept: null })

    composer.change({ title: '第一个标题' })
    await composer.save()
    composer.change({ title: '第二个标题' })
    await composer.save()
    await composer.save()

    expect(create).toHaveBeenCalledTimes(1)
    expect(edit).toHaveBeenCalledTimes(1)
    expect(server.titles).toEqual(['第一个标题', '第二个标题'])
    expect(remember).toHaveBeenLastCalledWith(null)
  })

  test('what is written during a save is saved after it', async () => {
    const { composer, server, saving } = bench({ form: wholeForm, kept: null })

    composer.change({ title: '写到一半' })
    const saved = composer.save()
    composer.change({ title: '写完了的标题' })
    await saved

    expect(server.titles).toEqual(['写到一半', '写完了的标题'])
    expect(saving()).toBe('saved')
  })

  test('what came back from an upload is added to the form as it is then', () => {
    const { composer } = bench({ form: wholeForm, kept: null })

    composer.change({ text: '上传的时候又改了方案的文字内容。' })
    composer.change((now) => ({ title: `${now.title}（附图）` }))

    expect(composer.store.getState().form).toMatchObject({ text: '上传的时候又改了方案的文字内容。', title: `${wholeForm.title}（附图）` })
  })

  test('never writes over what somebody else saved, until told to', async () => {
    const { composer, server, saving } = bench({ form: wholeForm, kept: { id, version: 3 } })
    server.version = 4

    composer.change({ title: '我的标题' })
    await composer.save()
    composer.change({ title: '我的标题改了' })
    await composer.save()
    expect(saving()).toBe('conflict')
    expect(server.titles).toEqual([])

    await composer.overwrite()
    expect(saving()).toBe('saved')
    expect(server.titles).toEqual(['我的标题改了'])
  })

  test('a failed save keeps everything and is made again by hand', async () => {
    const { composer, edit, server, saving } = bench({ form: wholeForm, kept: { id, version: 0 } })
    edit.mockRejectedValueOnce(new Error('offline'))

    composer.change({ title: '没有网的时候写的' })
    await composer.save()
    expect(saving()).toBe('failed')

    await composer.save()
    expect(saving()).toBe('saved')
    expect(server.titles).toEqual(['没有网的时候写的'])
  })

  test('a draft that nobody touched is not sent', async () => {
    const { composer, edit } = bench({ form: wholeForm, kept: { id, version: 1 } })
    await composer.save()
    expect(edit).not.toHaveBeenCalled()
  })
})
