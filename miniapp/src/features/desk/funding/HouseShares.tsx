import { sayFen } from '@shared/kernel/money'

interface ShareRow {
  readonly flat: string
  readonly unit: string
  readonly room: string
  readonly floor: number
  readonly share: number
}

const brief = (amount: number): string => (amount === 0 ? '—' : `${(amount / 1_000_000).toFixed(2)} 万`)

/** The house from its top floor down: each flat with its amount in figures and as the length of a bar, so that no colour is needed. */
export const HouseShares = ({ rows, onPick }: { rows: readonly ShareRow[]; onPick?: (flat: string) => void }) => {
  const most = Math.max(1, ...rows.map(({ share }) => share))
  const floors = [...new Set(rows.map(({ floor }) => floor))].sort((a, b) => b - a)
  return (
    <div className="dk-shares" role="group" aria-label="各家分摊">
      {floors.map((floor) => (
        <div key={floor} className="dk-shares-floor">
          <span className="dk-grid-no">{floor}</span>
          {rows
            .filter((row) => row.floor === floor)
            .map(({ flat, room, share }) => {
              const inside = (
                <>
                  <span className="dk-shares-room">{room}</span>
                  <span className="dk-shares-sum">{brief(share)}</span>
                  <span className="dk-shares-track">
                    <span className="dk-shares-bar" style={{ width: `${(share / most) * 100}%` }} />
                  </span>
                </>
              )
              const words = `${room} 室，${share === 0 ? '不出钱' : sayFen(share)}`
              return onPick ? (
                <button
                  key={flat}
                  type="button"
                  className={`dk-shares-cell${share === 0 ? ' dk-shares-none' : ''}`}
                  aria-label={words}
                  title={words}
                  onClick={() => onPick(flat)}
                >
                  {inside}
                </button>
              ) : (
                <span
                  key={flat}
                  className={`dk-shares-cell${share === 0 ? ' dk-shares-none' : ''}`}
                  role="img"
                  aria-label={words}
                  title={words}
                >
                  {inside}
                </span>
              )
            })}
        </div>
      ))}
    </div>
  )
}
