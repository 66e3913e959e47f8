// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshot feed 快照投递: moves snapshots from the store thread to a widget. Only the newest one waits; what it
// supersedes is dropped unseen. Safe to call after the widget is gone.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QObject>

namespace yc::ui {

// A listener for any thread; `show` runs on the thread of `context`.
template <class S>
std::function<void(std::shared_ptr<const S>)> deliverTo(QObject* context,
                                                        std::function<void(const std::shared_ptr<const S>&)> show) {
    struct Slot {
        std::mutex mutex;
        QObject* context = nullptr;  // null once destroyed
        std::shared_ptr<const S> latest;
        bool posted = false;
    };
    auto slot = std::make_shared<Slot>();
    slot->context = context;
    QObject::connect(
        context, &QObject::destroyed, context,
        [slot] {
            const std::lock_guard lock(slot->mutex);
            slot->context = nullptr;
        },
        Qt::DirectConnection);
    return [slot, show = std::move(show)](std::shared_ptr<const S> snapshot) {
        const std::lock_guard lock(slot->mutex);
        slot->latest = std::move(snapshot);
        if (slot->posted || !slot->context) { return; }
        slot->posted = true;
        QMetaObject::invokeMethod(
            slot->context,
            [slot, show] {
                std::shared_ptr<const S> newest;
                {
                    const std::lock_guard inner(slot->mutex);
                    slot->posted = false;
                    newest = std::move(slot->latest);
                }
                if (newest) { show(newest); }
            },
            Qt::QueuedConnection);
    };
}

}  // namespace yc::ui
