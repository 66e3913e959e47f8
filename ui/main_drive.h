// SPDX-License-Identifier: GPL-3.0-or-later
// Drive 操作: hands for a program that works like a person: keys, text, cards, scans, and waiting for what the screen shows.
// Counts control keys the way the keystroke budget does: text typed into fields and scans do not count.
#pragma once

#include "ui/main_station.h"

#include <functional>
#include <QStringList>

namespace yc::app {

class Drive {
public:
    explicit Drive(Station& station) : m_station(station) {}

    // Runs the event loop until `done` or the time is over.
    static bool waitUntil(const std::function<bool()>& done, int milliseconds = 15'000);
    static void pause(int milliseconds);

    // A control key to whatever has the focus in the station's window.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    // F5 … F12 as soon as the key bar offers it; false when it does not within the time.
    bool offered(int slot, int milliseconds = 15'000);
    // Text into the focused field; not counted.
    void type(const QString& text);
    void typeInto(QWidget* field, const QString& text);
    void scan(const QString& code);
    void placeCard(const peripherals::IdCard& card);
    void liftCard();
    bool signIn(const QString& account, const QString& password);

    int keys() const { return m_keys; }
    void resetKeys() { m_keys = 0; }
    // A picture of the station's window.
    bool picture(const QString& path, const QSize& size);

private:
    QWidget* target() const;
    Station& m_station;
    int m_keys = 0;
};

}  // namespace yc::app
