// SPDX-License-Identifier: GPL-3.0-or-later
// Slip panel 一张流转单: the call to scan, the last scans, progress, the papers on the slip and those still here.
// While receiving, Space 2 3 4 answer for the current line.
#pragma once

#include "ui/common/card.h"
#include "ui/common/row_delegate.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QProgressBar;
class QStandardItemModel;

namespace yc::ui {

class EmptyState;
class KeyCap;

// What the open slip waits for, in numbers; the workspace words F12 with it.
struct SlipStanding {
    enum class Mode { None, Packing, Receiving, Sent } mode = Mode::None;
    int lines = 0;
    int candidates = 0;  // belong on it and are not packed
    int marked = 0;      // receiving: answered lines
    int accepted = 0;    // of these accepted
};
SlipStanding standingOf(const workstation::HandoffSnapshot& snapshot);

class SlipPanel : public Card {
    Q_OBJECT
public:
    explicit SlipPanel(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::HandoffSnapshot& snapshot);
    void setNarrow(bool narrow);  // applicant and time fold
    RowList* list() const { return m_list; }
    QString currentLabel() const;
    // The field for the short code of a torn label; Esc or a code puts it away.
    void askCode();
    bool closeCode();
    // A line in place of the scans, until the next snapshot.
    void say(const QString& sentence, bool good);

Q_SIGNALS:
    void lineChosen(const QString& label);
    void codeTyped(const QString& code);
    void marked(const QString& label, yc::domain::ReceiptVerdict verdict);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class ScanCall;
    class Echoes;
    void fillHead(const workstation::HandoffSnapshot& snapshot);
    void fillLines(const workstation::HandoffSnapshot& snapshot);
    void addLine(const workstation::SlipLineView& line, bool packed, bool fresh);
    void fillFoot(const workstation::HandoffSnapshot& snapshot);
    void markCurrent(domain::ReceiptVerdict verdict);
    QList<TableColumn> columns() const;

    Theme& m_theme;
    Label* m_way;
    Label* m_manner;
    QWidget* m_content;
    EmptyState* m_empty;
    ScanCall* m_call;
    Echoes* m_echoes;
    TextField* m_code;
    QProgressBar* m_progress;
    TableHead* m_tableHead;
    RowList* m_list;
    QStandardItemModel* m_model;
    Label* m_foot;
    Label* m_footHint;
    KeyCap* m_footKey;
    SlipStanding m_standing;
    bool m_narrow = false;
    bool m_filling = false;
};

}  // namespace yc::ui
