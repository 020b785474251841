//! Answers to what is asked on one stream.

use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use super::index::Index;
use super::v1::server_reflection_request::MessageRequestView as Asked;
use super::v1::server_reflection_response::MessageResponse as Answer;
use super::v1::{
    ErrorResponse, ExtensionNumberResponse, FileDescriptorResponse, ListServiceResponse,
    ServerReflectionRequest, ServerReflectionResponse, ServiceResponse,
};
use crate::grpc::Code;
use crate::{MessageView, Shared};

/// One stream of questions.
#[derive(Debug)]
pub(super) struct Session<'i> {
    index: &'i Index,
    /// The files that were sent: one that others import goes once.
    sent: Vec<bool>,
}

impl<'i> Session<'i> {
    pub(super) fn new(index: &'i Index) -> Self {
        Self {
            index,
            sent: vec![false; index.files()],
        }
    }

    /// The answer to a question; what is wrong with that is told in the answer, and the stream goes on.
    pub(super) fn answer(
        &mut self,
        request: &Shared<ServerReflectionRequest>,
    ) -> ServerReflectionResponse {
        let request = request.view();
        let index = self.index;
        let answer = match request.message_request() {
            Some(Asked::FileByFilename(name)) => self.files(index.file(name)),
            Some(Asked::FileContainingSymbol(name)) => self.files(index.symbol(name)),
            Some(Asked::FileContainingExtension(extension)) => {
                let (of, number) = (extension.containing_type(), extension.extension_number());
                self.files(index.extension(of, number))
            }
            Some(Asked::AllExtensionNumbersOfType(name)) => self.numbers(name),
            Some(Asked::ListServices(_)) => self.services(),
            // A question of a later version is none that we know.
            None => error(Code::Unimplemented, "nothing is asked that is known here"),
        };
        ServerReflectionResponse {
            valid_host: request.host().into(),
            original_request: Some(request.to_message()),
            message_response: Some(answer),
            ..ServerReflectionResponse::default()
        }
    }

    /// A file, and those that it imports and that were not sent yet: so that tools need not ask for each.
    fn files(&mut self, file: Option<usize>) -> Answer {
        let Some(file) = file else {
            return error(Code::NotFound, "there is no such file or symbol");
        };
        let mut wanted = vec![file];
        self.mark(file);
        let mut response = FileDescriptorResponse::default();
        let mut next = 0;
        while let Some(file) = wanted.get(next).and_then(|file| self.index.get(*file)) {
            response.file_descriptor_proto.push(file.octets.to_vec());
            let imports = file.imports.iter().copied();
            wanted.extend(imports.filter(|import| self.mark(*import)));
            next += 1;
        }
        Answer::FileDescriptorResponse(response)
    }

    /// Notes that a file is sent; whether it was not before.
    fn mark(&mut self, file: usize) -> bool {
        let sent = self.sent.get_mut(file);
        sent.is_some_and(|sent| !mem::replace(sent, true))
    }

    fn numbers(&self, message: &str) -> Answer {
        let Some(numbers) = self.index.extension_numbers(message) else {
            return error(Code::NotFound, "there is no such message");
        };
        Answer::AllExtensionNumbersResponse(ExtensionNumberResponse {
            base_type_name: message.into(),
            extension_number: numbers.collect(),
            ..ExtensionNumberResponse::default()
        })
    }

    fn services(&self) -> Answer {
        let service = |name: &str| ServiceResponse {
            name: name.into(),
            ..ServiceResponse::default()
        };
        Answer::ListServicesResponse(ListServiceResponse {
            service: self.index.services().map(service).collect(),
            ..ListServiceResponse::default()
        })
    }
}

#[cold]
fn error(code: Code, message: &str) -> Answer {
    Answer::ErrorResponse(ErrorResponse {
        error_code: code.number(),
        error_message: message.into(),
        ..ErrorResponse::default()
    })
}
