// SPDX-License-Identifier: GPL-3.0-or-later
// Ticket machine 取号机: one ticket per theme, not per department (R066). Touch only; every target is at least 96 px
// high and lies between 540 and 1900 of the 1080×1920 design.
#pragma once

#include "ui/kiosk/kiosk_choices.h"
#include "ui/kiosk/kiosk_pages.h"
#include "ui/kiosk/kiosk_tile.h"
#include "workstation/services.h"

#include <functional>
#include <memory>
#include <QList>
#include <QPointer>
#include <QTranslator>
#include <QWidget>

namespace yc::ui {

class KioskWindow : public QWidget {
    Q_OBJECT
public:
    static constexpr int idleSeconds = 60;     // without a touch: back to the first page
    static constexpr int warningSeconds = 15;  // of these the last are announced

    // `chinese` is taken out and put back by the language button; nullptr leaves the button away.
    KioskWindow(Theme& theme, workstation::KioskService& service, QTranslator* chinese, QWidget* parent = nullptr);

    void setClock(Clock clock);
    // Reads a page aloud; without one the button is not there.
    void setSpeaker(std::function<void(const QString&, bool chinese)> speaker);
    // One second without a touch has passed; the window's own timer calls it.
    void secondPassed();
    QStringList pageText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    using Snapshot = workstation::KioskSnapshot;
    enum class Page { Themes, Guide, Message, Ticket, StillThere };
    using Entry = KioskChoices::Entry;

    void present(std::shared_ptr<const Snapshot> snapshot);
    Page page() const;
    void build();
    void arrange();
    void arrangeTiles();
    void arrangeTools();
    int places() const;
    QRectF slotRect(int slot) const;
    QRectF doneRect() const;
    void chosen(const Entry& entry);
    void done();
    void takeCart();
    bool allClosed() const;
    KioskPages::Hint hint() const;
    QStringList messageText() const;
    void touched();
    void goHome();
    void switchLanguage();
    void readAloud();
    double factor() const;
    QRect placed(const QRectF& design) const;
    int secondsLeft() const { return idleSeconds - m_idle; }
    QString countdown() const;

    Theme& m_theme;
    workstation::KioskService& m_service;
    QTranslator* m_chinese;
    KioskPages m_pages;
    KioskChoices m_choices;
    std::optional<domain::Refusal> m_told;  // why the theme that was touched is not given now
    Clock m_clock;
    std::function<void(const QString&, bool)> m_speaker;
    std::shared_ptr<const Snapshot> m_snapshot;
    QList<KioskTile*> m_tiles;
    QList<Entry> m_shown;  // of each tile
    KioskTile* m_done = nullptr;
    KioskTile* m_again = nullptr;
    KioskTile* m_large = nullptr;
    KioskTile* m_aloud = nullptr;
    KioskTile* m_lower = nullptr;
    KioskTile* m_language = nullptr;
    bool m_largeType = false;
    bool m_low = false;
    bool m_english = false;
    bool m_guide = false;
    bool m_byKeys = false;
    Page m_donePage = Page::Themes;  // what the large button was shown for
    int m_idle = 0;                  // seconds since the last touch
    int m_asked = 0;                 // seconds the answer to a ticket may still take; 0 = none is asked for
};

}  // namespace yc::ui
