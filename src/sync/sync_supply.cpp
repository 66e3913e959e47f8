// SPDX-License-Identifier: GPL-3.0-or-later
// What a device needs in stock to work alone: the hall's data, calendars, catalogue releases and blocks of numbers.
#include "api/device_key.h"
#include "journal/outbox.h"
#include "sync/sync_client_impl.h"

namespace yc::sync {

namespace {

constexpr Ticks kTryAgain = 5'000;
// What the authority takes in one request; the rest follows with the next.
constexpr std::size_t kMostWishes = 64;
constexpr std::size_t kMostUsed = 256;

std::string wishName(const std::string& series) { return "lease:" + series; }

}  // namespace

void SyncClient::Impl::refreshHall() {
    if (refreshing || !mayAsk()) return;
    refreshing = true;
    auto self = shared_from_this();
    ask<api::HallInfo>(
        [](HttpTransport& transport) { return transport.hall(); },
        [self](domain::Expected<api::HallInfo, domain::Refusal> hall) {
            self->refreshing = false;
            if (!hall) return;  // the next opening of the stream asks again
            self->store.post([self, hall = *hall](Replica& replica) {
                replica.setHall(hall);
                self->fetchReleases(replica);
                if (hall.calendarVersion == replica.calendarVersion() && !replica.calendar().years().empty()) return;
                self->ask<api::CalendarAnswer>(
                    [](HttpTransport& transport) { return transport.calendar(); },
                    [self](domain::Expected<api::CalendarAnswer, domain::Refusal> calendar) {
                        if (calendar) self->store.post([calendar](Replica& store) { store.setCalendar(*calendar); });
                    });
            });
        });
}

void SyncClient::Impl::fetchReleases(Replica& replica) {
    if (fetching || !mayAsk() || (fetchAgainAt && ticks() < *fetchAgainAt)) return;
    const auto missing = replica.missingReleases();
    if (missing.empty()) return;
    fetching = true;
    const auto [version, hash] = missing.front();
    const std::int64_t wantedVersion = version;
    const std::string wantedHash = hash;
    auto self = shared_from_this();
    ask<std::string>([wantedVersion,
                      wantedHash](HttpTransport& transport) { return transport.catalogue(wantedVersion, wantedHash); },
                     [self, wantedHash](domain::Expected<std::string, domain::Refusal> text) {
                         self->fetching = false;
                         self->fetchAgainAt = self->ticks() + kTryAgain;
                         if (!text) return;
                         self->store.post([self, text, wantedHash](Replica& store) {
                             if (!store.addRelease(*text, wantedHash)) return;
                             self->fetchAgainAt.reset();
                             self->fetchReleases(store);
                         });
                     });
}

void SyncClient::Impl::topUp(Replica& replica) {
    if (leasing || !mayAsk() || (leaseAgainAt && ticks() < *leaseAgainAt)) return;
    journal::Outbox& outbox = replica.outbox();
    api::LeaseRequest request;
    for (const SeriesNeed& need : needs) {
        if (request.wishes.size() == kMostWishes) break;
        if (outbox.left(need.series) >= need.low) continue;
        // Kept until the answer is stored: a lost answer brings the same block again instead of costing numbers.
        std::string wish = outbox.get(wishName(need.series)).value_or("");
        if (wish.empty()) {
            wish = api::uuid7(config.clock().time_since_epoch().count());
            outbox.put(wishName(need.series), wish);
        }
        request.wishes.push_back({need.series, need.size, wish});
    }
    if (request.wishes.empty()) return;
    for (const journal::PooledBlock& block : outbox.blocks()) {
        if (request.used.size() == kMostUsed) break;
        request.used.push_back({block.id, block.next, block.next > block.to});
    }
    leasing = true;
    auto self = shared_from_this();
    ask<api::LeaseAnswer>([request](HttpTransport& transport) { return transport.lease(request); },
                          [self, request](domain::Expected<api::LeaseAnswer, domain::Refusal> answer) {
                              self->leasing = false;
                              self->leaseAgainAt = self->ticks() + kTryAgain;
                              if (!answer || answer->blocks.size() != request.wishes.size()) return;
                              self->store.post([self, request, blocks = answer->blocks](Replica& store) {
                                  store.takeBlocks(blocks, request);
                                  self->leaseAgainAt.reset();
                                  self->topUp(store);
                              });
                          });
}

}  // namespace yc::sync
