//! The methods of `grpc.health.v1.Health`.

use super::v1::health_check_response::ServingStatus;
use super::v1::{HealthCheckRequest, HealthCheckResponse, HealthListRequest, HealthListResponse};
use super::{Health, v1};
use crate::Shared;
use crate::grpc::Status;
use crate::service::{Reply, Request, Sink};

/// How many services a list may have; one of more than that is RESOURCE_EXHAUSTED, as the proto allows.
const LIST_MAX: usize = 1_000;

impl v1::Health for Health {
    async fn check(
        &self,
        request: Request<Shared<HealthCheckRequest>>,
    ) -> Result<Reply<HealthCheckResponse>, Status> {
        match self.status(request.view().service()) {
            Some(status) => Ok(response(status).into()),
            None => Err(Status::not_found("the service is not known")),
        }
    }

    async fn watch(
        &self,
        request: Request<Shared<HealthCheckRequest>>,
        mut responses: Sink<HealthCheckResponse>,
    ) -> Result<(), Status> {
        let view = request.view();
        let Some(mut watch) = Self::watch(self, view.service()) else {
            return Err(Status::resource_exhausted("too many watch already"));
        };
        loop {
            let status = watch.next().await;
            responses.send(&response(status)).await?;
        }
    }

    async fn list(
        &self,
        _request: Request<Shared<HealthListRequest>>,
    ) -> Result<Reply<HealthListResponse>, Status> {
        let state = self.board.lock();
        if state.statuses.len() > LIST_MAX {
            return Err(Status::resource_exhausted(
                "there are too many services to list",
            ));
        }
        let statuses = state
            .all()
            .map(|(service, status)| (service.into(), response(status)));
        let statuses = statuses.collect();
        Ok(HealthListResponse {
            statuses,
            ..HealthListResponse::default()
        }
        .into())
    }
}

fn response(status: ServingStatus) -> HealthCheckResponse {
    HealthCheckResponse {
        status,
        ..HealthCheckResponse::default()
    }
}
