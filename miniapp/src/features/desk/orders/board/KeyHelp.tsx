const keys = (dispatches: boolean): readonly (readonly [key: string, does: string])[] => [
  ['↑ ↓ ← →', '选单子'],
  ['Enter', '打开'],
  ...(dispatches
    ? ([
        ['D', '派单或改派'],
        ['N', '代点单'],
      ] as const)
    : []),
  ['/', '查找'],
  ['T', '换成列表'],
  ['R', '刷新'],
]

/** The keys of the board, always in sight: they work while a card has the focus. */
export const KeyHelp = ({ dispatches }: { dispatches: boolean }) => (
  <p className="dk-keys dk-quiet" id="order-keys">
    按 Tab 到单子上，就可以用键盘：
    {keys(dispatches).map(([key, does]) => (
      <span key={key}>
        <kbd>{key}</kbd> {does}
      </span>
    ))}
    {dispatches && <span>用鼠标也可以把单子拖到部门上派单</span>}
  </p>
)
