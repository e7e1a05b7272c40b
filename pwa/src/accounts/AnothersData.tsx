import { accountWords } from '../i18n/accounts'
import { Confirm } from '../ui/Confirm'
import { settleIn, turnBack, type Entered } from './entering'

interface AnothersDataProps {
  entered: Entered
  onErased: (entered: Entered) => void
  onClose: () => void
}

/** Two people shared this phone, and the first one's evening is not with the server yet. */
export function AnothersData({ entered, onErased, onClose }: AnothersDataProps) {
  const { another } = accountWords()
  const erase = async () => onErased(await settleIn(entered.who, true))
  const leave = () => {
    void turnBack().catch(() => undefined)
    onClose()
  }
  return (
    <Confirm open danger title={another.title} confirm={another.erase} onConfirm={() => void erase()} onClose={leave}>
      <p>{another.text(entered.another)}</p>
    </Confirm>
  )
}
